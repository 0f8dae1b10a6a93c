"""What every section stands on: base pages, blocks, media, site settings, search."""
