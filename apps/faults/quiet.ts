/** Handlers log what fails, and here everything does. Imported before anything that makes a logger. */
process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT';
