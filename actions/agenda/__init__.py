"""When trainings take place: what is asked for, calendars to subscribe to, the next edition."""
