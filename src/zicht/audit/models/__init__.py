"""The two logs, the chain over both, and the broken glass."""

from zicht.audit.models.leesregel import Leesregel
from zicht.audit.models.noodtoegang import Noodtoegang
from zicht.audit.models.schakel import Schakel
from zicht.audit.models.wijziging import Wijziging, Wijzigingskop

__all__ = ["Leesregel", "Noodtoegang", "Schakel", "Wijziging", "Wijzigingskop"]
