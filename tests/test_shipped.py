"""What an install has besides Python: without its sheets and samples a wheel builds silently and is of no use."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from pmreview.core.errors import UserError
from pmreview.store.shipped import shipped
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump

CHECKOUT = Path(__file__).parents[1]


@pytest.mark.parametrize(("folder", "suffix"), [("styles", ".tcss"), ("sample_data", ".toml")])
def test_the_program_finds_its_folders_with_what_belongs_in_them(folder: str, suffix: str) -> None:
    assert list(shipped(folder).glob(f"*{suffix}"))


def test_an_install_without_a_folder_says_so() -> None:
    with pytest.raises(UserError, match="lacks its folder 'music'"):
        shipped("music")


@pytest.mark.skipif(not (CHECKOUT / "src").is_dir(), reason="there is no source to build from")
def test_a_wheel_carries_every_sheet_and_sample_and_no_folder_but_its_own(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(ZipFile(wheel).namelist())
    for folder in ("styles", "sample_data"):
        for path in (CHECKOUT / folder).iterdir():
            assert f"pmreview/{folder}/{path.name}" in names
    templates = Path("src/pmreview/exporters/templates")
    for path in (CHECKOUT / templates).iterdir():
        assert str(templates.relative_to("src") / path.name) in names
    assert "pmreview/py.typed" in names
    assert {name.split("/")[0] for name in names} == {
        "pmreview",
        wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info",
    }


def test_no_program_hides_among_the_sheets_and_samples() -> None:
    assert not [path for folder in ("styles", "sample_data") for path in shipped(folder).rglob("*.py")]


@pytest.mark.parametrize("name", ["article.toml", "checkout-pool.toml"])
def test_a_sample_stands_as_pmreview_would_write_it(name: str) -> None:
    text = (shipped("sample_data") / name).read_text(encoding="utf-8")
    assert dump(load(text, name)) == text
