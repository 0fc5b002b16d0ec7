"""The house stays in order: imports point down, and only one layer touches the disk, the screen or the clock."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import pmreview
from pmreview.store.shipped import shipped

PACKAGE = Path(pmreview.__file__).parent

CORE = {"core"}
MIDDLE = {"store", "importers", "exporters", "meeting", "checks"}
MAY_IMPORT = {
    "core": CORE,
    **{layer: CORE | {layer} for layer in sorted(MIDDLE)},
    "app": CORE | MIDDLE | {"app"},
    "cli": CORE | MIDDLE | {"app", "cli"},
    "": {"cli", ""},  # the package itself and `python -m pmreview`
}
SCREEN = {"textual", "rich"}
DISK = {"os", "io", "shutil", "tempfile", "glob", "sqlite3", "subprocess", "socket", "urllib.request", "filelock"}
"""Modules that reach outside the program. `pathlib` is not one of them, as a path alone is a value; see `TOUCHES`."""
TOUCHES = {
    "open", ".exists", ".is_file", ".is_dir", ".iterdir", ".glob", ".rglob", ".mkdir", ".unlink", ".stat",
    ".read_text", ".read_bytes", ".write_text", ".write_bytes", ".expanduser", ".absolute",
}  # fmt: skip
"""Calls that reach for the disk: `open`, and methods of a path."""
CLOCK = {".now", ".utcnow", ".today", ".monotonic", ".perf_counter", ".time_ns"}


@dataclass(frozen=True)
class Module:
    """One file of the package."""

    path: Path

    def __str__(self) -> str:
        return ".".join(("pmreview", *self.path.relative_to(PACKAGE).with_suffix("").parts))

    @property
    def layer(self) -> str:
        parts = self.path.relative_to(PACKAGE).parts
        return parts[0] if len(parts) > 1 else ""

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"))

    def imports(self) -> Iterator[str]:
        """Every module that is imported, at the top or in a function, by its full name."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert not node.level, f"{self} imports relatively"
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def calls(self) -> Iterator[str]:
        """Everything that is called: a function as `name`, a method as `.name`."""
        for node in ast.walk(self.tree):
            match node:
                case ast.Call(func=ast.Name(id=name)):
                    yield name
                case ast.Call(func=ast.Attribute(attr=name)):
                    yield f".{name}"


MODULES = [Module(path) for path in sorted(PACKAGE.rglob("*.py"))]
OUTSIDE_APP = [module for module in MODULES if module.layer != "app" and module.path.name != "__main__.py"]


def layer_of(imported: str) -> str | None:
    """The layer that a full name belongs to; None for what is not ours."""
    root, _, rest = imported.partition(".")
    if root != "pmreview":
        return None
    return layer if (layer := rest.partition(".")[0]) in MAY_IMPORT else ""


def reaches(imported: str, modules: set[str]) -> bool:
    return any(imported == module or imported.startswith(f"{module}.") for module in modules)


def python(program: str) -> str:
    """What `program` prints, run by a Python of its own."""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_every_file_lives_in_a_layer() -> None:
    assert {module.layer for module in MODULES} <= MAY_IMPORT.keys()


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_imports_point_down_and_never_to_a_sibling(layer: str) -> None:
    wrong = [
        f"{module} imports {imported}"
        for module in MODULES
        if module.layer == layer
        for imported in module.imports()
        if (other := layer_of(imported)) is not None and other not in MAY_IMPORT[layer]
    ]
    assert wrong == []


def test_only_the_app_knows_the_screen() -> None:
    wrong = [
        f"{module} imports {imported}"
        for module in OUTSIDE_APP
        for imported in module.imports()
        if reaches(imported, SCREEN)
    ]
    assert wrong == []


@pytest.mark.parametrize("layer", sorted((CORE | MIDDLE) - {"store"}))
def test_only_the_store_touches_the_disk(layer: str) -> None:
    modules = [module for module in MODULES if module.layer == layer]
    wrong = [f"{module} imports {name}" for module in modules for name in module.imports() if reaches(name, DISK)]
    wrong += [f"{module} calls {name}()" for module in modules for name in module.calls() if name in TOUCHES]
    assert wrong == []


@pytest.mark.parametrize("layer", sorted((CORE | MIDDLE) - {"store"}))
def test_time_comes_in_as_an_argument(layer: str) -> None:
    modules = [module for module in MODULES if module.layer == layer]
    assert [f"{module} calls {name}()" for module in modules for name in module.calls() if name in CLOCK] == []


def test_everything_outside_the_app_runs_without_textual() -> None:
    names = [str(module).removesuffix(".__init__") for module in OUTSIDE_APP]
    python(
        f"import sys, importlib\nsys.modules['textual'] = None\nfor name in {names}: importlib.import_module(name)\n"
    )


@pytest.mark.parametrize(
    "module",
    ["cli.main", "cli.options", "cli.settings", "core.settings", "core.errors", "core.facts", "store.index.searching"],
)
def test_what_quick_commands_need_does_without_pydantic(module: str) -> None:
    python(f"import sys\nsys.modules['pydantic'] = None\nimport pmreview.{module}\n")


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["settings"], ["list"], ["search", "pool"], ["actions"], ["today"], ["insights"]],
    ids=lambda arguments: arguments[0],
)
def test_a_quick_command_imports_neither_pydantic_nor_textual(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PMREVIEW_HOME", str(tmp_path))
    monkeypatch.setenv("PMREVIEW_RECORDS", str(shipped("sample_data")))
    command = f"commands.main({arguments}, prog_name='pmreview', standalone_mode=False)\n"
    for _ in range(2):  # the first run may read records; the second knows them
        printed = python(
            f"import sys\nfrom pmreview.cli.main import commands\n{command}"
            "print('loaded:', *({'pydantic', 'textual', 'tomli'} & sys.modules.keys()))\n"
        )
    assert printed.splitlines()[-1].strip() == "loaded:"
