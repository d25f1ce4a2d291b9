package org.mutuality.contracts;

import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.json.JsonMapper;

public class Wire {
    static final ObjectMapper M = JsonMapper.builder().findAndAddModules().build();

    public static ObjectMapper mapper() {
        return M;
    }
}
