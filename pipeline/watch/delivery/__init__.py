"""Telling people: alerts become messages in an outbox, and messages go out by each channel at least once."""
