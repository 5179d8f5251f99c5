"""The benchmarks: each module measures one thing and answers with a table."""
