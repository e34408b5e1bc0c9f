"""Alerts: watchlists matched against what articles tell, one row for a story and not for each copy."""
