"""Static files under names that change with their content."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Scripts that import each other get hashed names too, so that a browser never mixes two versions."""

    support_js_module_import_aggregation = True
