# The Makefile's verbs for PowerShell: .\dbt.ps1 deps, then build, hot, test, unit, seed, freshness, docs, lint, bigquery.
# Needs Python 3.11 or newer as `python` (or $env:PYTHON). Not tried out by the build, which runs on Linux.
param([Parameter(Mandatory)][ValidateSet(
    'deps', 'seed', 'build', 'hot', 'test', 'unit', 'freshness', 'docs', 'lint', 'bigquery')][string]$Verb)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$env:DBT_PROFILES_DIR = '.'
$bin = if ($IsWindows -or $env:OS -eq 'Windows_NT') { 'Scripts' } else { 'bin' }

function Invoke-Checked([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments | Out-Host
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

# A virtual environment of exactly what a file locks; made anew only when the file changed.
function Get-Environment([string]$Name, [string]$Lock) {
    $folder = Join-Path '../target' $Name
    $stamp = Join-Path $folder 'made-from.sha256'
    $hash = (Get-FileHash $Lock -Algorithm SHA256).Hash
    if (-not (Test-Path $stamp) -or (Get-Content $stamp) -ne $hash) {
        if (Test-Path $folder) { Remove-Item $folder -Recurse -Force }
        $python = if ($env:PYTHON) { $env:PYTHON } else { 'python' }
        Invoke-Checked $python @('-m', 'venv', $folder)
        Invoke-Checked (Join-Path $folder "$bin/python") @(
            '-m', 'pip', 'install', '--quiet', '--require-hashes', '--no-deps', '-r', $Lock)
        Set-Content $stamp $hash
    }
    Join-Path $folder $bin
}

if ($Verb -eq 'lint') {
    Invoke-Checked (Join-Path (Get-Environment 'dbt-dev-venv' 'requirements-dev.txt') 'sqlfluff') @('lint', 'models', 'tests')
} elseif ($Verb -eq 'bigquery') {
    Invoke-Checked (Join-Path (Get-Environment 'dbt-bigquery-venv' 'requirements-bigquery.txt') 'python') @('bigquery/check.py')
} else {
    $arguments = @{
        deps      = @('deps')
        seed      = @('seed')
        build     = @('build', '--full-refresh')
        hot       = @('build', '--selector', 'hot')
        test      = @('test', '--selector', 'tests')
        unit      = @('test', '--select', 'test_type:unit')
        freshness = @('source', 'freshness')
        docs      = @('docs', 'generate', '--static')
    }[$Verb]
    Invoke-Checked (Join-Path (Get-Environment 'dbt-venv' 'requirements.txt') 'dbt') $arguments
}
