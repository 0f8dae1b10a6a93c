"""The menus of the site: main, quick access, footer."""
