"""What makes the admin a newsroom: roles, dashboard, workflow, links, reports, help."""
