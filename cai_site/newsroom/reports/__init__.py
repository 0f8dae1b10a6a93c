"""What asks for a care, in « Rapports »; a section adds its own with `base.register`."""
