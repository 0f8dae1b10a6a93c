"""The addresses of the site. French has no prefix; other languages will have theirs."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve as serve_file

from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import authenticate_with_password

from cai_site.core.routing import serve
from cai_site.core.search.views import search
from cai_site.core.sitemaps import SiteSitemap
from cai_site.core.views import health, robots, server_error, to_admin_login

handler500 = server_error

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    # Wagtail's second login form, for private pages: one login path is enough to guard.
    path("_util/login/", to_admin_login),
    path("documents/", include(wagtaildocs_urls)),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": SiteSitemap}}, name="sitemap"),
    path("healthz", health, name="health"),
]

if settings.SERVE_MEDIA:
    media = {"document_root": settings.MEDIA_ROOT}
    urlpatterns += [path("media/<path:path>", serve_file, media)]

urlpatterns += i18n_patterns(
    path("recherche/", search, name="search"),
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
