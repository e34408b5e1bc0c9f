"""Asking the papers for what is new, on and on: clock, lease, schedule, and the watch itself."""
