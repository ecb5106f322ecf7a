package dev.strongroom.model.recovery;

/** What an export makes. */
public enum ExportFormat {
    /** A ZIP of .eml, .vcf and .ics files in folders. */
    FILES,
    /** Outlook files of at most 20 GB (10^9 bytes) each, with a report of what they can't hold, in a ZIP. */
    PST_20_GB,
    /** The same with at most 5 GB each. */
    PST_5_GB
}
