"""Figures: indicators, their values by year and territory, and the page that shows them."""
