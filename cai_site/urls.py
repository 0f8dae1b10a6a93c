"""The addresses of the site. French has no prefix; other languages will have theirs."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.decorators.http import require_safe
from django.views.static import serve as serve_file

from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import authenticate_with_password

from cai_site.core import views
from cai_site.core.documents import serve as serve_document
from cai_site.core.feeds import ContentFeed
from cai_site.core.routing import serve
from cai_site.core.search.views import search
from cai_site.core.sitemaps import SiteSitemap
from thematiques.feeds import ThemeFeed

handler500 = views.server_error

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    # Wagtail's second login form, for private pages: one login path is enough to guard.
    path("_util/login/", views.to_admin_login),
    re_path(r"^documents/(\d{1,18})/(.*)$", serve_document),
    path("documents/", include(wagtaildocs_urls)),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": SiteSitemap}}, name="sitemap"),
    path("healthz", views.health, name="health"),
    path("site.webmanifest", views.manifest, name="manifest"),
    path(".well-known/security.txt", views.security, name="security"),
    path("partage/<int:page_id>-<slug:digest>.jpg", views.share_image, name="share_image"),
]

if settings.SERVE_MEDIA:
    media = {"document_root": settings.MEDIA_ROOT}
    urlpatterns += [path("media/<path:path>", serve_file, media)]

urlpatterns += i18n_patterns(
    path("recherche/", search, name="search"),
    path("recherche/moteur.xml", views.open_search, name="open_search"),
    path("", include("actions.urls")),
    path("flux/<slug:key>.atom", require_safe(ContentFeed()), name="feed"),
    path("flux/thematiques/<slug:theme>.atom", require_safe(ThemeFeed()), name="theme_feed"),
    path("donnees/", include("ressources.urls")),
    path("pret/", include("ressources.loans.urls")),
    path("contact/ecrire/", include("contact.messages.urls")),
    path("aide-et-ecoute/", include("contact.reports.urls")),
    # Before the addresses of pages, which would take it for one of them.
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        authenticate_with_password,
        name="wagtailcore_authenticate_with_password",
    ),
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
