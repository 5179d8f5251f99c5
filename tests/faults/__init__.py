"""What happens when something is killed, missing or taken: small versions of it."""
