"""``riwaya completion``: the script by which a shell completes riwaya's commands."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from riwaya.cli import VERBS, riwaya

EXAMPLES = """\b
Install it:
  bash   riwaya completion bash > ~/.local/share/bash-completion/completions/riwaya
  zsh    riwaya completion zsh > ~/.zfunc/_riwaya    (with fpath+=~/.zfunc before compinit)
  fish   riwaya completion fish > ~/.config/fish/completions/riwaya.fish
"""


@click.command("completion", short_help=VERBS["completion"], epilog=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print what makes a shell complete riwaya's commands."""
    shells = get_completion_class(shell)
    if shells is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(shells(riwaya, {}, "riwaya", "_RIWAYA_COMPLETE").source(), nl=False)
