"""The database refuses to alter an edition that is loaded."""

from django.db import migrations

from candidates.models.protection import guard, release

TABLES = [
    "candidates_edition",
    "candidates_source",
    "candidates_fact",
    "candidates_knowledgeentry",
    "candidates_ruleset",
    "candidates_criterion",
    "candidates_decisionrow",
    "candidates_rowsource",
    "candidates_policy",
    "candidates_policystatement",
    "candidates_implantsystem",
    "candidates_devicelimit",
    "candidates_pathway",
]


class Migration(migrations.Migration):
    dependencies = [("candidates", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: guard(editor, TABLES),
            lambda apps, editor: release(editor, TABLES),
        )
    ]
