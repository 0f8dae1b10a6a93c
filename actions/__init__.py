"""Actions and services, and the trainings with their dated sessions."""
