"""Online registration for the sessions of trainings."""
