"""Reads the words of the PDFs that were uploaded before the site searched inside of them."""

from django.core.management.base import BaseCommand

from cai_site.core import pdf_process, pdf_text
from cai_site.core.models import DocumentText, SiteDocument


class Command(BaseCommand):
    """`manage.py read_pdf_texts`: may run again, reads only what has not been read."""

    help = "Read the words of PDFs for search."

    def handle(self, *args, **options):
        unread = SiteDocument.objects.filter(described_hash__gt="")
        for document in unread.iterator():
            if document.page_count is None or DocumentText.has_read(document):
                continue
            with document.open_file() as file:
                text = pdf_text.extract(pdf_process.source_of(file))
            DocumentText.keep(document, text)
            document.save(update_fields=["described_hash"])
            self.stdout.write(f"{document.pk}: {len(text)}")
