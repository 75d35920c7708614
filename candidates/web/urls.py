"""The addresses of the pages."""

from django.urls import include, path

from candidates.web import home
from candidates.web.clinic import joining
from candidates.web.screen import views
from candidates.web.styleguide.views import styleguide

urlpatterns = [
    path("", home.home, name="home"),
    path("screen", views.screen, name="screen"),
    path("intended-use", home.intended_use, name="intended_use"),
    path("accessibility", home.accessibility, name="accessibility"),
    path("styleguide", styleguide, name="styleguide"),
    path("knowledge/", include("candidates.web.knowledge_urls")),
    path("accounts/", include("candidates.web.accounts.urls")),
    path("clinic/", include("candidates.web.clinic.urls")),
    path("invitations/<uuid:key>/<str:secret>", joining.join, name="invitation"),
    path("candidates/", include("candidates.web.planning.urls")),
    path("candidates/", include("candidates.web.aftercare.urls")),
    path("candidates/", include("candidates.web.people.urls")),
    path("assessments/", include("candidates.web.assessing.urls")),
    path("", include("candidates.web.reporting.urls")),
]
