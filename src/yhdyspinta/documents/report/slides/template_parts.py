"""Parts of a master and of layouts in PresentationML (ECMA-376 part 1, 19.3), as text."""

from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml

from yhdyspinta.documents.report.slides import frame
from yhdyspinta.documents.report.slides.frame import Box
from yhdyspinta.documents.report.slides.words import LOCALES
from yhdyspinta.languages import Language, Texts

_NUMBER_PROMPT: Final = Texts(fi="Dian numero", sv="Bildnummer", en="Slide number")
_NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_GROUP: Final = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_SLIDE_NUMBER: Final = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def number_field(language: Language) -> str:
    """The text of a slide number placeholder, which PowerPoint keeps up to date."""
    return (
        f'<a:p {_NAMESPACES}><a:fld id="{_SLIDE_NUMBER}" type="slidenum"><a:rPr lang="{LOCALES[language]}"/>'
        f'<a:t>‹#›</a:t></a:fld><a:endParaRPr lang="{LOCALES[language]}"/></a:p>'
    )


def common_data(name: str, shapes: tuple[str, ...], background: str) -> Any:
    named = f" name={quoteattr(name)}" if name else ""
    return parse_xml(
        f"<p:cSld {_NAMESPACES}{named}>{background}<p:spTree>{_GROUP}{''.join(shapes)}</p:spTree></p:cSld>"
    )


def placeholder(
    number: int,
    kind: str,
    place: str,
    box: Box | None,
    prompt: str,
    anchor: str,
    *,
    size: int | None = None,
    bullets: bool = True,
) -> str:
    """A placeholder; without a box it lies where the master's does."""
    typed = f'type="{kind}" ' if kind else ""
    style = ""
    if size is not None:
        still = "" if bullets else ' marL="0" indent="0"'
        mark = "" if bullets else "<a:buNone/>"
        style = f'<a:lvl1pPr{still}>{mark}<a:defRPr sz="{size * 100}"/></a:lvl1pPr>'
    where = f'{box.xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if box else ""
    body = (
        f'<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{anchor}"><a:normAutofit/>'
        "</a:bodyPr>"
        if box
        else "<a:bodyPr/>"
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(prompt)}/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph {typed}{place}/></p:nvPr></p:nvSpPr><p:spPr>{where}</p:spPr><p:txBody>{body}"
        f"<a:lstStyle>{style}</a:lstStyle><a:p><a:r><a:rPr/><a:t>{escape(prompt)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def number(number: int, language: Language) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(_NUMBER_PROMPT[language])}/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="4"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{frame.NUMBER.xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="b"/><a:lstStyle>'
        '<a:lvl1pPr algn="r"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr>'
        f"</a:lvl1pPr></a:lstStyle>{number_field(language)}</p:txBody></p:sp>"
    )


def text_styles() -> str:
    title = (
        '<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        '<a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="2600" b="1" kern="1200">{_face("mj")}</a:defRPr></a:lvl1pPr>'
    )
    body = "".join(_level(level) for level in range(1, 10))
    other = "".join(
        f'<a:lvl{level}pPr marL="{(level - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1"'
        f' latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">{_face("mn")}</a:defRPr></a:lvl{level}pPr>'
        for level in range(1, 10)
    )
    return (
        f"<p:txStyles {_NAMESPACES}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def _level(level: int) -> str:
    size = 2000 if level == 1 else 1800 if level == 2 else 1600
    return (
        f'<a:lvl{level}pPr marL="{level * 254000}" indent="-254000" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1"'
        ' latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="105000"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="1000"/></a:spcBef><a:buClr><a:schemeClr val="tx2"/></a:buClr>'
        f'<a:buFont typeface="Arial"/><a:buChar char="–"/><a:defRPr sz="{size}" kern="1200">{_face("mn")}</a:defRPr>'
        f"</a:lvl{level}pPr>"
    )


def _face(face: str) -> str:
    return (
        '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="+{face}-lt"/><a:ea typeface="+{face}-ea"/><a:cs typeface="+{face}-cs"/>'
    )
