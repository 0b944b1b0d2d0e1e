"""The order of children in DDI-Codebook 2.5, as far as our codebooks use its elements.

After the schema of 17 January 2012: each element with the children that it may have here, in its sequence. An element
that is not listed holds text only, or nothing.
"""

from typing import Final

CHILDREN: Final[dict[str, tuple[str, ...]]] = {
    "codeBook": ("docDscr", "stdyDscr", "fileDscr", "dataDscr"),
    "docDscr": ("citation", "notes"),
    "stdyDscr": ("citation", "stdyInfo", "method", "dataAccs", "notes"),
    "citation": ("titlStmt", "prodStmt", "verStmt", "biblCit"),
    "titlStmt": ("titl", "parTitl", "IDNo"),
    "prodStmt": ("producer", "prodDate", "software"),
    "verStmt": ("version",),
    "stdyInfo": ("abstract", "sumDscr"),
    "sumDscr": ("timePrd", "universe", "dataKind"),
    "method": ("dataColl",),
    "dataColl": ("sampProc", "resInstru", "weight"),
    "dataAccs": ("useStmt",),
    "useStmt": ("citReq", "conditions", "disclaimer"),
    "fileDscr": ("fileTxt", "notes"),
    "fileTxt": ("fileName", "dimensns", "fileType"),
    "dimensns": ("caseQnty", "varQnty"),
    "dataDscr": ("varGrp", "var"),
    "varGrp": ("labl",),
    "var": ("labl", "qstn", "valrng", "invalrng", "sumStat", "catgry", "varFormat"),
    "qstn": ("qstnLit", "postQTxt"),
    "valrng": ("item", "range"),
    "invalrng": ("range",),
    "catgry": ("catValu", "labl", "catStat"),
}
ONCE: Final = frozenset(
    {
        *("titlStmt", "prodStmt", "biblCit", "titl", "useStmt", "citReq", "conditions", "disclaimer", "catValu"),
        *("fileName", "dimensns", "fileType", "varFormat", "version"),
    }
)
"""Those of them that the schema allows once in their parent."""
