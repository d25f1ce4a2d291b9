package org.mutuality.journal.odk.xform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.mutuality.journal.odk.xml.XmlWriter;

/** Responses with the headers that OpenRosa requires. */
public final class OpenRosaResponse {
    private static final String TEXT_XML = MediaType.TEXT_XML + ";charset=utf-8";

    private OpenRosaResponse() {}

    public static Response.ResponseBuilder of(int status, Instant now) {
        return Response.status(status)
                .header("X-OpenRosa-Version", "1.0")
                .header(HttpHeaders.DATE, DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    }

    static Response xml(byte[] document, Instant now) {
        return of(200, now).type(TEXT_XML).entity(document).build();
    }

    /** @param message shown to the sender, also for failures */
    public static Response message(int status, String message, Instant now) {
        byte[] document =
                XmlWriter.document(xml -> xml.open("OpenRosaResponse", "xmlns", "http://openrosa.org/http/response")
                        .leaf("message", message, "nature", status == 201 ? "submit_success" : "submit_error")
                        .close());
        return of(status, now).type(TEXT_XML).entity(document).build();
    }
}
