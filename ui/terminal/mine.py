"""`meno memory`: what is held of a rep, to fill, search, see, take along, correct and erase."""

import typer

from ui.terminal import erasing, sealing, seeing, themes_of_mine, upkeep

app = typer.Typer(help="See, search, take along, correct and erase what is held of a rep.", no_args_is_help=True)

app.command()(sealing.encrypt)
app.command()(sealing.decrypt)
app.command("import")(seeing.import_)
app.command()(seeing.search)
app.command()(seeing.show)
app.command()(seeing.export)
app.command()(themes_of_mine.themes)
app.command()(erasing.correct)
app.command()(erasing.erase)
app.command()(upkeep.reindex)
app.command()(upkeep.backup)
app.command()(upkeep.restore)
app.command()(upkeep.salvage)
