"""Entries after surgery and what follows from them, as plain data: every key always there, null where nothing is."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from candidates.aftercare.entries import Entry, Record
from candidates.aftercare.knee import reported_since, settings_of
from candidates.aftercare.loading import Plan, Week, plan_in_force, weeks_of
from candidates.aftercare.watch import Sign, Watch, watches_of
from candidates.api import told
from candidates.api.aftercare.fields import YES_NO, kind_of
from candidates.api.conditions import Document
from candidates.engine.quantities import written
from candidates.forms.aftercare import FORMS
from candidates.models import AftercareEntry, ResidualLimb
from candidates.queries.aftercare import plain


def entry(row: AftercareEntry) -> Document:
    """Return an entry, with what answers and what corrects it; `counts` is false where it was corrected."""
    later = getattr(row, "corrected_by", None)
    answers = [one for one in row.answered_by.all() if _counts(one)]
    return {
        **of_entry(plain(row)),
        "programme": plain(row).said.get("programme"),
        "limb": row.limb_id,
        "candidate": row.limb.candidate_id,
        "about": row.about_id,
        "answered_by": [one.pk for one in answers],
        "closed": any(one.kind == "closing" for one in answers),
        "corrects": row.corrects_id,
        "corrected_by": later.pk if later else None,
        "counts": _counts(row),
    }


def _counts(row: AftercareEntry) -> bool:
    return getattr(row, "corrected_by", None) is None and "mistaken" not in plain(row).said


def of_entry(entry: Entry) -> Document:
    """Return what one entry says, who recorded it and when."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "on": entry.on,
        "said": said(entry.kind, entry.said),
        "name": entry.name,
        "role": entry.role,
        "at": entry.at,
    }


def said(kind: str, said: Mapping[str, Any]) -> Document:
    """Return what was said in the form in which it is sent: yes and no are true and false."""
    if "mistaken" in said:
        return dict(said)
    asked = {name: field for name, field in FORMS[kind].base_fields.items() if name in said}
    return {name: YES_NO[said[name]] if kind_of(field) == "yes_no" else said[name] for name, field in asked.items()}


def status(limb: ResidualLimb, record: Record, on: date) -> Document:
    """Return what follows on a day from everything that was recorded of a limb."""
    return {
        "limb": told.limb(limb),
        "candidate": limb.candidate_id,
        "as_of": on,
        "loading": _loading(record, on),
        "to_look_at": [_watch(watch) for watch in watches_of(record, on)],
        "knee": _knee(record),
    }


def _loading(record: Record, on: date) -> Document | None:
    plan = plan_in_force(record, on)
    if plan is None:
        return None
    weeks = weeks_of(plan, record)
    number = plan.week_of(on)
    return {
        "plan": plan.entry.id,
        "begins": plan.entry.on,
        "until": plan.until,
        "unit": "kg",
        "body_weight": written(plan.body_weight),
        "pain_limit": _pain_limit(plan),
        "week": number if 1 <= number <= len(weeks) else None,
        "weeks": [_week(week) for week in weeks],
    }


def _pain_limit(plan: Plan) -> Document | None:
    limit = plan.pain_limit
    return asdict(limit) if limit else None


def _week(week: Week) -> Document:
    """Return a week; what was not measured is not known to be over either."""
    return {
        "number": week.number,
        "begins": week.begins,
        "prescribed": written(week.prescribed),
        "measured": _amount(week.measured),
        "over": _amount(None if week.measured is None else week.over),
        "heaviest": week.heaviest and week.heaviest.id,
        "pain": week.pain,
        "most_painful": week.most_painful and week.most_painful.id,
        "changed": week.change and week.change.id,
    }


def _watch(watch: Watch) -> Document:
    week = watch.week
    return {
        "sign": watch.sign.name.lower(),
        "entry": watch.entry.id,
        "kind": watch.entry.kind,
        "plan": watch.plan and watch.plan.entry.id,
        "week": week and week.number,
        "over": written(watch.over) if watch.sign == Sign.OVER else None,
    }


def _knee(record: Record) -> Document | None:
    reported = [entry.id for entry in reported_since(record)]
    settings = settings_of(record)
    if not settings:
        return {"latest": None, "before": None, "moved": None, "adjusted_elsewhere": reported} if reported else None
    last = settings[0]
    return {
        "latest": of_entry(last.entry),
        "before": of_entry(last.before) if last.before else None,
        "moved": last.moved if last.is_comparable else None,
        "adjusted_elsewhere": reported,
    }


def _amount(kilograms: Decimal | None) -> str | None:
    return None if kilograms is None else written(kilograms)
