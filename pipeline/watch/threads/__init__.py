"""Threads: articles about one event, grouped across papers by what they share and when they came out."""
