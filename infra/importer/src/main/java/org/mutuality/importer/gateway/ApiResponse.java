package org.mutuality.importer.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/** @param body JSON; a missing node when the body was empty or not JSON */
public record ApiResponse(int status, JsonNode body) {

    public boolean isCreated() {
        return status == 201;
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** As in {@code 409 · The month is locked; the country team can reopen it · … · urn:problem:journal-month-locked}. */
    public String reason() {
        StringBuilder reason = new StringBuilder(String.valueOf(status));
        for (String field : new String[] {"title", "detail", "type", "errors"}) {
            JsonNode value = body.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                reason.append(" · ").append(value.isTextual() ? value.asText() : value.toString());
            }
        }
        return reason.toString();
    }
}
