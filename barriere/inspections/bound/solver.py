"""HiGHS for linear programmes, without a word on the screen."""

import highspy


class Solver(highspy.Highs):
    """A linear programme to maximise; the library would greet the user when it is made."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.changeObjectiveSense(highspy.ObjSense.kMaximize)

    def enableCallbacks(self) -> None:  # noqa: N802 - the library's name
        """Become silent before the library says its first word."""
        self.setOptionValue("output_flag", False)  # noqa: FBT003 - the library's own way
        super().enableCallbacks()  # type: ignore[no-untyped-call]
