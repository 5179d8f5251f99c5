"""One module for each opdracht of the command line."""
