"""The case: one folder, one database file, the evidence, the log.

with Store.open(find_case(Path.cwd())) as store:
    added = store.add(document, raw)
    store.put(reading)
"""

from firsthand.case.log import Deed, Entry
from firsthand.case.settings import Settings, find_case
from firsthand.case.store import Added, Store
from firsthand.case.verify import OnProgress, Problem

__all__ = ["Added", "Deed", "Entry", "OnProgress", "Problem", "Settings", "Store", "find_case"]
