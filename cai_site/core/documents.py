"""The address of a document, which outlives its file."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve as wagtail_serve

from .visibility import visible_documents


def serve(request, document_id: str, filename: str):
    """`/documents/<id>/<name>`, as Wagtail's; under any other name, the way to the file of today.

    Replacing a file changes the name in its address: links to the old name, and `/documents/<id>/`
    alone, lead to the new one. Raises Http404 for what does not exist, and for another name of a
    file that visitors may not read: it would tell the real one.
    """
    try:
        return wagtail_serve(request, document_id, filename)
    except Http404:
        return redirect_to_current(request, document_id, filename)


@never_cache
def redirect_to_current(request, document_id: str, filename: str):
    """Redirect to the file of today. Raises Http404 when there is nothing public to lead to."""
    documents = visible_documents(get_document_model().objects.filter(pk=document_id))
    document = documents.first()
    if document is None or document.filename == filename:
        raise Http404
    return redirect(document.url)
