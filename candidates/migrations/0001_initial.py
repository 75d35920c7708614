"""The first tables: people, and the catalogue of an edition."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import candidates.models.entries


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="Clinic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, unique=True)),
                ("created", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="Criterion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("written_keys", candidates.models.entries.Structure()),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("key", models.CharField(max_length=100)),
                ("title", models.TextField()),
                ("tier", models.TextField()),
                ("section", models.TextField()),
                ("order", models.TextField()),
                ("applies_when", candidates.models.entries.Structure(null=True)),
                ("neutral", candidates.models.entries.Structure(null=True)),
                ("why", models.TextField()),
                ("action", models.TextField()),
                ("disagreement", models.TextField()),
            ],
            options={
                "verbose_name_plural": "criteria",
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("written_keys", candidates.models.entries.Structure()),
                ("name", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("date", models.DateField()),
                ("status", models.TextField()),
                ("intended_use", models.TextField()),
                ("limits", models.TextField()),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256 of the content")),
                ("loaded_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                ("email", models.EmailField(max_length=254, unique=True, verbose_name="e-mail address")),
                ("name", models.CharField(blank=True, max_length=200)),
                ("is_active", models.BooleanField(default=True, verbose_name="may sign in")),
                ("created", models.DateTimeField(auto_now_add=True)),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DecisionRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("written_keys", candidates.models.entries.Structure()),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("when", candidates.models.entries.Structure(null=True)),
                ("effect", models.TextField()),
                ("holds_up", models.TextField()),
                ("says", models.TextField()),
                ("modifiable", models.TextField()),
                ("led_by", models.TextField()),
                ("origin", models.TextField()),
                ("basis", models.TextField()),
                (
                    "criterion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rows", to="candidates.criterion"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="criterion",
            name="edition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
            ),
        ),
        migrations.CreateModel(
            name="RuleSet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("key", models.CharField(max_length=100)),
                (
                    "kind",
                    models.CharField(
                        choices=[("general", "General selection"), ("system", "Implant system"), ("policy", "Policy")],
                        max_length=20,
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ImplantSystem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("written_keys", candidates.models.entries.Structure()),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("key", models.CharField(max_length=100)),
                ("name", models.TextField()),
                ("maker", models.TextField()),
                ("levels", candidates.models.entries.Structure(null=True)),
                ("bones", candidates.models.entries.Structure(null=True)),
                ("fixation", models.TextField()),
                ("stages", models.TextField()),
                ("availability", models.TextField()),
                ("instead", candidates.models.entries.Structure(null=True)),
                ("note", models.TextField()),
                ("summary", models.TextField()),
                ("category", models.TextField()),
                ("values", candidates.models.entries.Structure(null=True)),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
                (
                    "rule_set",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="system", to="candidates.ruleset"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="criterion",
            name="rule_set",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="criteria", to="candidates.ruleset"
            ),
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("written_keys", candidates.models.entries.Structure()),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("key", models.CharField(max_length=100)),
                ("cite", models.TextField()),
                ("url", models.TextField()),
                ("doi", models.TextField()),
                ("year", models.TextField()),
                ("kind", models.TextField()),
                ("basis", models.TextField()),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RowSource",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
                (
                    "row",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cited", to="candidates.decisionrow"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="citations", to="candidates.source"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Policy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("written_keys", candidates.models.entries.Structure()),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("key", models.CharField(max_length=100)),
                ("title", models.TextField()),
                ("kind", models.TextField()),
                ("jurisdiction", models.TextField()),
                ("dated", models.TextField()),
                ("reviewed", models.TextField()),
                ("levels", candidates.models.entries.Structure(null=True)),
                ("systems", candidates.models.entries.Structure(null=True)),
                ("complete", models.TextField()),
                ("words", candidates.models.entries.Structure(null=True)),
                ("accepts", candidates.models.entries.Structure(null=True)),
                ("unverified", candidates.models.entries.Structure(null=True)),
                ("also_read", candidates.models.entries.Structure(null=True)),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
                (
                    "rule_set",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="policy", to="candidates.ruleset"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="policies", to="candidates.source"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "policies",
            },
        ),
        migrations.CreateModel(
            name="Pathway",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("written_keys", candidates.models.entries.Structure()),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("key", models.CharField(max_length=100)),
                ("name", models.TextField()),
                ("levels", candidates.models.entries.Structure(null=True)),
                ("system", models.TextField()),
                ("says", models.TextField()),
                ("basis", models.TextField()),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pathways", to="candidates.source"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DeviceLimit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("written_keys", candidates.models.entries.Structure()),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("limit", models.TextField()),
                (
                    "comparator",
                    models.TextField(
                        choices=[
                            ("at_least", "At least"),
                            ("above", "More than"),
                            ("at_most", "At most"),
                            ("below", "Less than"),
                        ]
                    ),
                ),
                (
                    "status",
                    models.TextField(
                        choices=[
                            ("confirmed", "Checked by a clinic in the current instructions for use"),
                            ("read", "Printed in a source that was read"),
                            ("derived", "The complement of a printed rule"),
                            ("unverified", "Not read in a source"),
                            ("unknown", "No value found"),
                        ]
                    ),
                ),
                ("value", models.TextField()),
                ("unit", models.TextField()),
                ("landmark", models.TextField()),
                ("note", models.TextField()),
                ("instead", candidates.models.entries.Structure(null=True)),
                (
                    "holds_from",
                    models.DateField(verbose_name="the day from which it holds: the edition's, unless it is given"),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
                (
                    "system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="limits",
                        to="candidates.implantsystem",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="limits",
                        to="candidates.source",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="decisionrow",
            name="sources",
            field=models.ManyToManyField(related_name="rows", through="candidates.RowSource", to="candidates.source"),
        ),
        migrations.CreateModel(
            name="Fact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("written_keys", candidates.models.entries.Structure()),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("key", models.CharField(max_length=100)),
                ("label", models.TextField()),
                ("ask", models.TextField()),
                ("help", models.TextField()),
                ("kind", models.TextField()),
                ("unit", models.TextField()),
                ("units", candidates.models.entries.Structure(null=True)),
                ("options", candidates.models.entries.Structure(null=True)),
                ("exclusive", candidates.models.entries.Structure(null=True)),
                ("plausible", candidates.models.entries.Structure(null=True)),
                ("worse", models.TextField()),
                ("tier", models.TextField()),
                ("section", models.TextField()),
                ("order", models.TextField()),
                ("asked_when", candidates.models.entries.Structure(null=True)),
                ("may_be_not_applicable", models.TextField()),
                ("not_applicable_means", models.TextField()),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("edition", "key"), name="a_fact_stands_once_in_an_edition")
                ],
            },
        ),
        migrations.CreateModel(
            name="KnowledgeEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("kind", models.CharField(max_length=100)),
                ("key", models.CharField(max_length=100)),
                ("content", candidates.models.entries.Structure()),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "knowledge entries",
                "constraints": [
                    models.UniqueConstraint(fields=("edition", "kind", "key"), name="an_entry_stands_once_in_its_kind")
                ],
            },
        ),
        migrations.CreateModel(
            name="LimitConfirmation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("system", models.CharField(max_length=100, verbose_name="key of the implant system")),
                (
                    "limit",
                    models.CharField(
                        choices=[
                            ("min_residual_bone_length", "min_residual_bone_length"),
                            ("max_residual_bone_length", "max_residual_bone_length"),
                            ("max_total_mass", "max_total_mass"),
                            ("max_bmi", "max_bmi"),
                            ("min_age", "min_age"),
                            ("max_age", "max_age"),
                            ("min_canal_diameter", "min_canal_diameter"),
                            ("max_canal_diameter", "max_canal_diameter"),
                            ("min_remaining_cortex", "min_remaining_cortex"),
                        ],
                        max_length=100,
                    ),
                ),
                ("value", models.CharField(max_length=64, verbose_name="decimal number, exactly as confirmed")),
                ("unit", models.CharField(max_length=20)),
                (
                    "landmark",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="landmark that a length is measured from"
                    ),
                ),
                ("document", models.CharField(max_length=500)),
                ("revision", models.CharField(max_length=200)),
                ("date", models.DateField(verbose_name="day on which it was checked")),
                ("look_again", models.DateField(verbose_name="last day on which it counts")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="limit_confirmations",
                        to="candidates.clinic",
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["clinic", "system", "limit"], name="confirmations_of_a_limit")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "limit__in",
                                [
                                    "min_residual_bone_length",
                                    "max_residual_bone_length",
                                    "max_total_mass",
                                    "max_bmi",
                                    "min_age",
                                    "max_age",
                                    "min_canal_diameter",
                                    "max_canal_diameter",
                                    "min_remaining_cortex",
                                ],
                            )
                        ),
                        name="a_confirmation_is_of_a_known_limit",
                        violation_error_message="This is no limit of a device. Choose one of those listed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("limit__in", ("min_residual_bone_length", "max_residual_bone_length")),
                                models.Q(("landmark", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(
                                    ("limit__in", ("min_residual_bone_length", "max_residual_bone_length")),
                                    _negated=True,
                                ),
                                ("landmark", ""),
                            ),
                            _connector="OR",
                        ),
                        name="a_confirmed_length_has_a_landmark",
                        violation_error_message="A length is confirmed with the landmark it is measured from; only a length.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value", ""),
                            ("unit", ""),
                            ("document", ""),
                            ("revision", ""),
                            _connector="OR",
                            _negated=True,
                        ),
                        name="a_confirmation_names_value_unit_and_document",
                        violation_error_message="Give the value with its unit, and the document with its revision.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("look_again__gt", models.F("date"))),
                        name="a_confirmation_is_looked_at_again_later",
                        violation_error_message="The day to look again lies after the day on which it was checked.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("prosthetist", "Prosthetist"),
                            ("surgeon", "Surgeon"),
                            ("rehabilitation_physician", "Rehabilitation physician"),
                            ("therapist", "Therapist"),
                            ("psychologist", "Psychologist"),
                            ("clinic_administrator", "Clinic administrator"),
                            ("auditor", "Auditor"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="candidates.clinic"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("user", "clinic", "role"), name="a_role_is_held_once")],
            },
        ),
        migrations.CreateModel(
            name="PolicyStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("written_keys", candidates.models.entries.Structure()),
                ("position", models.PositiveIntegerField(verbose_name="place in the order in which it was written")),
                ("key", models.CharField(max_length=100)),
                ("asks", models.TextField()),
                ("required", models.TextField()),
                ("effect", models.TextField()),
                ("says", models.TextField()),
                ("when", candidates.models.entries.Structure(null=True)),
                ("origin", models.TextField()),
                ("basis", models.TextField()),
                ("sources", candidates.models.entries.Structure(null=True)),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="candidates.edition"
                    ),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="statements", to="candidates.policy"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("policy", "key"), name="a_statement_stands_once_in_its_policy"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("effect__in", ("exclude", "defer", "caution", "information", "favourable"))
                        ),
                        name="a_statement_has_a_known_effect",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="ruleset",
            constraint=models.UniqueConstraint(fields=("edition", "key"), name="a_rule_set_stands_once_in_an_edition"),
        ),
        migrations.AddConstraint(
            model_name="ruleset",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["general", "system", "policy"])), name="a_rule_set_is_of_a_known_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="implantsystem",
            constraint=models.UniqueConstraint(fields=("edition", "key"), name="a_system_stands_once_in_an_edition"),
        ),
        migrations.AddConstraint(
            model_name="criterion",
            constraint=models.UniqueConstraint(
                fields=("rule_set", "key"), name="a_criterion_stands_once_in_its_rule_set"
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.UniqueConstraint(fields=("edition", "key"), name="a_source_stands_once_in_an_edition"),
        ),
        migrations.AddConstraint(
            model_name="rowsource",
            constraint=models.UniqueConstraint(fields=("row", "source"), name="a_row_names_a_source_once"),
        ),
        migrations.AddConstraint(
            model_name="policy",
            constraint=models.UniqueConstraint(fields=("edition", "key"), name="a_policy_stands_once_in_an_edition"),
        ),
        migrations.AddConstraint(
            model_name="pathway",
            constraint=models.UniqueConstraint(fields=("edition", "key"), name="a_pathway_stands_once_in_an_edition"),
        ),
        migrations.AddConstraint(
            model_name="devicelimit",
            constraint=models.UniqueConstraint(fields=("system", "limit"), name="a_limit_stands_once_in_its_system"),
        ),
        migrations.AddConstraint(
            model_name="devicelimit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "limit__in",
                        [
                            "min_residual_bone_length",
                            "max_residual_bone_length",
                            "max_total_mass",
                            "max_bmi",
                            "min_age",
                            "max_age",
                            "min_canal_diameter",
                            "max_canal_diameter",
                            "min_remaining_cortex",
                        ],
                    )
                ),
                name="a_limit_has_a_known_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="devicelimit",
            constraint=models.CheckConstraint(
                condition=models.Q(("comparator__in", ["at_least", "above", "at_most", "below"])),
                name="a_limit_has_a_known_comparator",
            ),
        ),
        migrations.AddConstraint(
            model_name="devicelimit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "unknown"), ("value", "")),
                    models.Q(
                        ("status__in", ["confirmed", "read", "derived", "unverified"]),
                        models.Q(("value", ""), _negated=True),
                        models.Q(("unit", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_limit_has_value_and_unit_or_is_unknown",
            ),
        ),
        migrations.AddConstraint(
            model_name="decisionrow",
            constraint=models.UniqueConstraint(
                fields=("criterion", "position"), name="a_row_has_its_place_in_the_table"
            ),
        ),
        migrations.AddConstraint(
            model_name="decisionrow",
            constraint=models.CheckConstraint(
                condition=models.Q(("effect__in", ("exclude", "defer", "caution", "information", "favourable"))),
                name="a_row_has_a_known_effect",
            ),
        ),
        migrations.AddConstraint(
            model_name="decisionrow",
            constraint=models.CheckConstraint(
                condition=models.Q(("holds_up__in", ["", "referral", "listing", "surgery", "access", "process"])),
                name="a_row_holds_up_something_known",
            ),
        ),
    ]
