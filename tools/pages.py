"""What MkDocs asks for its pages (`hooks` in mkdocs.yml): it gets the reference pages as if they were files."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

# MkDocs loads this file by its path, so the repository is not on the way to modules yet.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.reference import PAGES


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each row of `PAGES`."""
    for path, write in PAGES.items():
        files.append(File.generated(config, path, content=write()))
    return files
