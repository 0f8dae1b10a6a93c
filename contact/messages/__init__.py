"""Messages that visitors write to the Centre: the form, the mails, the inbox of the services."""
