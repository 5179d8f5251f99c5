"""Settings of people, passwords and sessions (docs/adr/0005-login-and-roles.md)."""

AUTH_USER_MODEL = "accounts.Medewerker"
AUTHENTICATION_BACKENDS = ["rules.permissions.ObjectPermissionBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
