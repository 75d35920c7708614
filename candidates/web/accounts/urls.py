"""The addresses of signing in and out. Only those of allauth's that are used here are opened."""

from allauth.account import views as allauth
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.urls import path, re_path, reverse_lazy

from candidates.web.accounts import views
from candidates.web.accounts.noted import noted

urlpatterns = [
    path("login/", allauth.login, name="account_login"),
    path("logout/", allauth.logout, name="account_logout"),
    path("inactive/", allauth.account_inactive, name="account_inactive"),
    path("password/change/", allauth.password_change, name="account_change_password"),
    path("password/changed/", views.changed, name="account_password_changed"),
    path("password/reset/", allauth.password_reset, name="account_reset_password"),
    path("password/reset/done/", allauth.password_reset_done, name="account_reset_password_done"),
    path(
        "password/reset/key/done/",
        allauth.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("again/", allauth.reauthenticate, name="account_reauthenticate"),
    path("second-step/", views.SecondStepPage.as_view(), name="mfa_index"),
    path("second-step/sign-in/", second_step.authenticate, name="mfa_authenticate"),
    path("second-step/app/", noted(app.activate_totp), name="mfa_activate_totp"),
    path("second-step/app/remove/", noted(app.deactivate_totp), name="mfa_deactivate_totp"),
    path("second-step/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("second-step/codes/new/", noted(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("second-step/codes/file/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("second-step/passkeys/sign-in/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("second-step/passkeys/new/", noted(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path(
        "second-step/passkeys/<int:pk>/remove/",
        noted(passkeys.RemoveWebAuthnView.as_view(success_url=reverse_lazy("mfa_index"))),
        name="mfa_remove_webauthn",
    ),
]
