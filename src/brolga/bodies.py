"""Which function bodies of a module are known to be valid: all from the start, or each when somebody needs it.

The specification lets validation of a body wait for its first call (Appendix, *Implementation Limitations*). A large
program runs a small part of itself, and the rest need not be looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brolga.errors import ModuleError
from brolga.validate import check_body, checked

if TYPE_CHECKING:
    from brolga.module import Func, Module
    from brolga.units import Stream
    from brolga.validate import Context

__all__ = ["Bodies"]


@dataclass(slots=True)
class Bodies:
    """The bodies of a module that is valid but for them; with `lazy` they may be anything.

    Functions are numbered as in the index space.
    """

    module: Module
    context: Context
    lazy: bool
    first: int = field(init=False)
    _valid: dict[int, bool] = field(default_factory=dict)  # of a lazy module, those that have been looked at

    def __post_init__(self) -> None:
        """Count the imports."""
        self.first = self.module.imported_funcs

    def check(self) -> list[int] | None:
        """Check all bodies now, unless they may wait; return which make tail calls, None where nobody has looked.

        Raises as `check_body` does.
        """
        if self.lazy:
            return None
        # In order: the first fault in the file is the one to tell.
        return [x for x, func in enumerate(self.module.funcs, self.first) if check_body(self.context, func)]

    def func(self, x: int) -> Func:
        """Return the defined function `x`."""
        return self.module.funcs[x - self.first]

    def stream(self, x: int) -> Stream:
        """Return the checked stream of function `x`; raises as `checked` does where it is not valid."""
        try:
            found = checked(self.context, self.func(x))
        except ModuleError as problem:
            self._valid[x] = False
            raise problem.located(self.module.source) from None
        if self.lazy:
            self._valid[x] = True
        return found

    def is_valid(self, x: int) -> bool:
        """Return whether function `x` is valid, looking at it if nobody has."""
        if not self.lazy:
            return True
        # Asked of what might become part of a unit, and of what is about to be called: each is then read once more.
        if x not in self._valid:
            try:
                check_body(self.context, self.func(x))
            except ModuleError:
                self._valid[x] = False
            else:
                self._valid[x] = True
        return self._valid[x]
