"""Is every wall where it should be? Reads the database's own catalog; used by `zicht controleer` and by the tests.

for fout in catalogus.faults(): ...
"""

from zicht.config.catalogus.controle import faults

__all__ = ["faults"]
