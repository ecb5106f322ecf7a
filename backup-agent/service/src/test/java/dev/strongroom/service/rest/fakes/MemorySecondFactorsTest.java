package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.SecondFactorContract;
import dev.strongroom.service.security.SecondFactorTable;

class MemorySecondFactorsTest extends SecondFactorContract {
    private final MemorySecondFactors table = new MemorySecondFactors();

    @Override
    protected SecondFactorTable table() {
        return table;
    }
}
