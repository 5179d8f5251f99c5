"""The papers, read by somebody who does what they say: each command is run, each sentence that can be checked is."""
