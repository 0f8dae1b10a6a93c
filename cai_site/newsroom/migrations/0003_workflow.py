"""« Rédaction → Communication » for every page; Wagtail's own groups and workflow go, if unused."""

from django.db import migrations

WAGTAILS_GROUPS = ["Moderators", "Editors"]
WAGTAILS_WORKFLOW = "Moderators approval"


def create(apps, schema_editor) -> None:
    groups = apps.get_model("auth", "Group").objects
    content_types = apps.get_model("contenttypes", "ContentType").objects
    content_type, _ = content_types.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    task = apps.get_model("wagtailcore", "GroupApprovalTask").objects.create(
        name="Communication", content_type=content_type, active=True
    )
    task.groups.add(groups.get_or_create(name="Communication")[0])
    workflows = apps.get_model("wagtailcore", "Workflow").objects
    workflow = workflows.create(name="Rédaction → Communication", active=True)
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(
        workflow=workflow, task=task, sort_order=0
    )
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    assigned = apps.get_model("wagtailcore", "WorkflowPage").objects
    assigned.filter(page=root, workflow__name=WAGTAILS_WORKFLOW).delete()
    assigned.get_or_create(page=root, defaults={"workflow": workflow})


def forget_wagtails(apps, schema_editor) -> None:
    """Before any right of ours is given: what is in use stays."""
    workflows = apps.get_model("wagtailcore", "Workflow").objects
    tasks = apps.get_model("wagtailcore", "Task").objects
    workflows.filter(
        name=WAGTAILS_WORKFLOW, workflow_states=None, workflow_pages=None
    ).delete()
    tasks.filter(name=WAGTAILS_WORKFLOW, task_states=None, workflow_tasks=None).delete()
    groups = apps.get_model("auth", "Group").objects
    groups.filter(name__in=WAGTAILS_GROUPS, user=None, groupapprovaltask=None).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0002_given_rights"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [
        migrations.RunPython(create, migrations.RunPython.noop),
        migrations.RunPython(forget_wagtails, migrations.RunPython.noop),
    ]
