"""The part of the settings that lets people in: by e-mail address, on invitation, not after many wrong passwords.

Whoever wants to adds a second step: a code from an app, or a passkey.
"""

from os import environ

from osseo.environment import switch

AUTHENTICATION_BACKENDS = [
    # First, so that a door that is shut stays shut.
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "clinic"
LOGOUT_REDIRECT_URL = "home"

ACCOUNT_ADAPTER = "candidates.web.accounts.adapter.Accounts"
ACCOUNT_FORMS = {
    "login": "candidates.forms.sign_in.SignIn",
    "reset_password": "candidates.forms.sign_in.ForgottenPassword",
    "reset_password_from_key": "candidates.forms.sign_in.NewPassword",
    "change_password": "candidates.forms.sign_in.OtherPassword",
    "reauthenticate": "candidates.forms.sign_in.PasswordAgain",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# Whoever took up an invitation that was sent to an address has shown that it is theirs.
ACCOUNT_EMAIL_VERIFICATION = "none"
# Nobody learns from us who has an account here, and nobody without one is written to.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
# Wrong codes of the second step. Wrong passwords are counted by the door below, which shuts earlier and remembers them
# through a new start of the server.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/5m/key"}

MFA_ADAPTER = "candidates.web.accounts.second_step.SecondStep"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "candidates.forms.second_step.Code",
    "activate_totp": "candidates.forms.second_step.FirstCode",
    "add_webauthn": "candidates.forms.second_step.NewPasskey",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Osseo"
# A code holds for thirty seconds; clocks go wrong.
MFA_TOTP_TOLERANCE = 1
# The invitation has shown whose the address is.
MFA_ALLOW_UNVERIFIED_EMAIL = True

# The proxy in front names the visitor; without one nobody else is believed about that.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if switch("HTTPS", environ) else 0

AXES_FAILURE_LIMIT = 5
# Hours. A try while the door is shut does not prolong it.
AXES_COOLOFF_TIME = 0.25
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "candidates.web.accounts.door.address_tried"
AXES_CLIENT_IP_CALLABLE = "candidates.web.accounts.door.visitor"
AXES_LOCKOUT_CALLABLE = "candidates.web.accounts.door.shut"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# Eight hours: a working day. Without "keep me signed in" the browser forgets earlier, when it is closed.
SESSION_COOKIE_AGE = 8 * 60 * 60
