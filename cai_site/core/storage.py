"""Where uploaded files are kept: whole, or not at all."""

import errno
from pathlib import Path

from django.core.files.storage import FileSystemStorage

# No room on the disk, none in the quota, or the largest file that the system allows.
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def is_full(error: BaseException | None) -> bool:
    """Whether an error says that the disk takes no more."""
    return isinstance(error, OSError) and error.errno in NO_ROOM


class WholeFileStorage(FileSystemStorage):
    """As Django's, which leaves the beginning of a file that the full disk did not take."""

    def _save(self, name, content):
        size = getattr(content, "size", 0)
        try:
            saved = super()._save(name, content)
        except OSError as error:
            if is_full(error):
                self._forget_part(name, size)
            raise
        # Django does not look at how much of the last piece was written.
        if self._forget_part(saved, size):
            raise OSError(errno.ENOSPC, "The disk is full", saved)
        return saved

    def _forget_part(self, name: str, size: int) -> bool:
        """Delete the file if it is shorter than `size`; whether it was."""
        path = Path(self.path(name))
        is_part = path.is_file() and path.stat().st_size < size
        if is_part:
            path.unlink()
        return is_part
