"""What the validation adds to the admin: the order of the editor's buttons."""

from wagtail import hooks

from .actions import arrange


@hooks.register("construct_page_action_menu", order=1000)
@hooks.register("construct_snippet_action_menu", order=1000)
def arrange_actions(menu_items: list, request, context) -> None:
    """« Publier » or « Soumettre à validation » first, « Enregistrer le brouillon » last."""
    arrange(menu_items)
