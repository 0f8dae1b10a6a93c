"""The Markdown of the guide: what it knows, and that nothing else becomes HTML."""

from django.utils.html import format_html

import pytest

from cai_site.newsroom.help.markdown import Renderer

RENDERER = Renderer(
    link=lambda target: target if target.startswith("/") else None,
    draw=lambda target, alt: format_html('<img src="{}" alt="{}">', target, alt),
)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Un mot.\nLa suite.", "<p>Un mot. La suite.</p>"),
        ("Un.\n\nDeux.", "<p>Un.</p><p>Deux.</p>"),
        ("### Un titre", "<h2>Un titre</h2>"),
        ("- un\n- deux", "<ul><li>un</li><li>deux</li></ul>"),
        ("1. un\n2. deux\n   suite", "<ol><li>un</li><li>deux suite</li></ol>"),
        ("1. un\n\n   ![Un plan](/a.webp)\n\n2. deux",
         '<ol><li>un<img src="/a.webp" alt="Un plan"></li><li>deux</li></ol>'),
        ("> Bon à savoir.\n> Oui.", '<div class="aide-note"><p>Bon à savoir. Oui.</p></div>'),
        ("![Un plan](/a.webp)", '<img src="/a.webp" alt="Un plan">'),
        ("**[Là](/la/)** et `un`",
         '<p><strong><a href="/la/">Là</a></strong> et <code>un</code></p>'),
        ("[Là](javascript:alert)", "<p>Là</p>"),
        ("<script>x</script> & <!-- y -->",
         "<p>&lt;script&gt;x&lt;/script&gt; &amp; &lt;!-- y --&gt;</p>"),
        ("`<b>` **<i>**", "<p><code>&lt;b&gt;</code> <strong>&lt;i&gt;</strong></p>"),
        ("3 × 4 * 5", "<p>3 × 4 * 5</p>"),
        ("", ""),
    ],
)  # fmt: skip
def test_blocks_and_lines(text, html):
    assert RENDERER.blocks(text) == html


def test_table():
    html = RENDERER.blocks("| A | B |\n|---|---|\n| un | **deux** |")

    assert '<th scope="col">A</th>' in html
    assert "<tr><td>un</td><td><strong>deux</strong></td></tr>" in html
