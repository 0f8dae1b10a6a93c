"""One module per environment: `dev`, `test`, `production`; what they share is in `base`."""
