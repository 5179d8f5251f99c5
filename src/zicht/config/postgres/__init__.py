"""The embedded PostgreSQL: real server binaries under our own small supervisor.

`place` says where it lives and as whom it runs, `cluster` lays it out, `server` runs it, `orphans` clears what a killed
predecessor left, `database` makes Zicht's database and roles in it. Nothing here knows Django.
"""
