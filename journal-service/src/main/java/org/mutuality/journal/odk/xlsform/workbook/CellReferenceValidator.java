package org.mutuality.journal.odk.xlsform.workbook;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.xml.SafeXmlParser;
import org.mutuality.platform.xml.UnsafeXmlException;

/**
 * Refuses references that exhaust memory: the library allocates every column up to the one a cell names, and every
 * shared string up to the one it refers to.
 */
final class CellReferenceValidator implements SafeXmlParser.Walker {
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,2}[0-9]{1,7}");
    private static final int LONGEST_INDEX = 6;
    private static final int LONGEST_FORMULA = 8_192;

    private boolean shared;
    private String within = "";

    @Override
    public void at(int event, XMLStreamReader xml) throws UnsafeXmlException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                within = xml.getLocalName();
                begin(xml);
            }
            case XMLStreamConstants.CHARACTERS -> text(xml);
            default -> within = "";
        }
    }

    private void begin(XMLStreamReader xml) throws UnsafeXmlException {
        if (within.equals("c")) {
            @Nullable String place = xml.getAttributeValue(null, "r");
            check(place == null || PLACE.matcher(place).matches(), Message.of("xlsform.cell-column"));
            shared = "s".equals(xml.getAttributeValue(null, "t"));
        }
    }

    private void text(XMLStreamReader xml) throws UnsafeXmlException {
        check(
                !within.equals("v") || !shared || xml.getTextLength() <= LONGEST_INDEX,
                Message.of("xlsform.cell-text"));
        check(!within.equals("f") || xml.getTextLength() <= LONGEST_FORMULA, Message.of("xlsform.cell-formula"));
    }

    private static void check(boolean ok, Message violation) throws UnsafeXmlException {
        if (!ok) {
            throw new UnsafeXmlException(violation);
        }
    }
}
