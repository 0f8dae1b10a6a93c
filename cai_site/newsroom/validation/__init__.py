"""« Rédaction → Communication »: what writers submit and publishers approve."""
