"""What is asked of a team: a signed view, a comment, the impression before the verdict, and the clinic's quorum."""

from collections.abc import Iterable
from typing import Any

from allauth.account.forms import ReauthenticateForm
from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.of_the_edition import OfTheEdition
from candidates.forms.sign_in import plain
from candidates.membership import Member
from candidates.models import Role, Say
from candidates.roles import MAY, Act
from candidates.wording import team as words

TAKES_PART = [(role.value, _(words.ROLES[role])) for role in Role if Act.TAKE_PART in MAY[role]]
SAYS = [(say, _(word)) for say, word in words.SAYS.items()]
WITH_A_REASON = (Say.AGAINST_FOR_NOW, Say.MORE_NEEDED)


class ViewForm(ReauthenticateForm):
    """A view with its reason, signed with the password. `read` is the revision that the signer saw."""

    field_order = ("says", "reason", "role", "read", "password")
    says = forms.ChoiceField(
        label=_("How do you see it?"),
        choices=SAYS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you see it.")},
    )
    reason = forms.CharField(
        label=_("Why"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )  # fmt: skip
    role = forms.ChoiceField(label=_("You say so as"), error_messages={"required": _("Choose the role.")})
    read = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, user=member.user, **kwargs)
        own = member.roles_for(Act.TAKE_PART)
        self.fields["role"].choices = [(role, word) for role, word in TAKES_PART if role in own]
        plain(self, {"password": _("Your password, as your signature")})

    def clean(self) -> dict[str, Any]:
        """Ask for a reason where something stands against a referral."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("says") in WITH_A_REASON and not given.get("reason"):
            self.add_error("reason", _("Say why, so that the team can weigh it."))
        return given


class CommentForm(forms.Form):
    """A comment about one section."""

    section = forms.ChoiceField(
        label=_("About"), widget=OfTheEdition, error_messages={"required": _("Choose the section.")}
    )
    text = forms.CharField(
        label=_("Comment"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write the comment.")},
    )

    def __init__(self, *args: Any, sections: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"].choices = list(sections)  # type: ignore[attr-defined]


class ImpressionForm(forms.Form):
    """How it looks before the verdict is shown; nothing chosen is a skip."""

    says = forms.ChoiceField(
        label=_("Your own impression"), choices=SAYS, widget=forms.RadioSelect, required=False
    )  # fmt: skip


class TeamRulesForm(forms.Form):
    """The clinic's quorum, and whether it asks for an impression before the verdict."""

    quorum_views = forms.IntegerField(
        label=_("Views that a quorum needs"),
        help_text=_("0 where the clinic sets no number."),
        min_value=0,
        max_value=20,
        widget=forms.NumberInput(attrs={"class": "w-4"}),
        error_messages={"required": _("Type a number; 0 sets none.")},
    )
    quorum_roles = forms.MultipleChoiceField(
        label=_("Roles of which a quorum needs a view"),
        choices=TAKES_PART,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    quorum_required = forms.BooleanField(label=_("Nothing is concluded without the quorum"), required=False)
    asks_impression = forms.BooleanField(
        label=_("Ask for an own impression before the verdict is first shown"), required=False
    )
