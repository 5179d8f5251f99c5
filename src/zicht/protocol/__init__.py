"""The protocol of the chain, as values that a lawyer can check. Plain Python: it never looks at a clock or a database."""
